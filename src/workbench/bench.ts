import { mount } from 'svelte'
import '../ui/tokens.css'
import '../ui/base.css'
import Bench from './Bench.svelte'

const target = document.querySelector('#bench')
if (!target) throw new Error('bench.html has no #bench')
mount(Bench, { target })
