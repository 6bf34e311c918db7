// The product's own worker in a world where something is missing. The order of the imports is the point.
import './faulty-world'
import '../../../src/capture/pose-worker/worker'
