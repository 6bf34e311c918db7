import { mount } from 'svelte'
import Gallery from './Gallery.svelte'

const target = document.querySelector('#gallery')
if (!target) throw new Error('gallery.html has no #gallery')
mount(Gallery, { target })
