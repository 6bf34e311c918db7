import { z } from 'zod'

/**
 * Our content security policy forbids building code from text; zod would try it, and the browser would report the
 * attempt. Imported before the first schema is made.
 */
z.config({ jitless: true })
