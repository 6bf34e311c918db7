/** What ends a test or a workout at once, whatever else is asked of the runner; in one wording everywhere (clinical reference 7.3). */
export const stopSigns = 'Chest pain, breathlessness, dizziness or numbness: stop everything and get help.'
