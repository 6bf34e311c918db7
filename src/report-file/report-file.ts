import { mount } from 'svelte'
import { mobilityTests } from '../protocol/registry'
import { readReport } from '../report/read-report'
import ReportFile from './ReportFile.svelte'

/** The page that stands alone: reads the report out of its own block of data and draws it. It asks nobody for anything. */
const text = document.getElementById('evenstride-report')?.textContent ?? ''
const target = document.getElementById('report')
if (!target) throw new Error('report-file.html has no #report')
mount(ReportFile, { target, props: { read: readReport(text, mobilityTests) } })
