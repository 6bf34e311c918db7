import { CaptureTrouble, troubleDetail } from './capture-trouble'

/**
 * A part of the program that is fetched when it is first wanted, as `import()` promises it. One that does not arrive, without a
 * connection before everything is kept or from a server that was renewed meanwhile, is `part-missing`: no mistake of ours.
 */
export const fetchedPart = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch((thrown: unknown) => {
    throw new CaptureTrouble('part-missing', troubleDetail(thrown))
  })
