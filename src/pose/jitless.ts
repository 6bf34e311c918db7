import { z } from 'zod'

/**
 * Our content security policy forbids building code from text; zod would try it, and the browser would report the
 * attempt. Imported by every file that makes a schema: what is put into one file at build time begins with whichever is needed first.
 */
z.config({ jitless: true })
