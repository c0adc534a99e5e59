import { afterAll } from 'vitest'
import { cleanUp } from './when-done.ts'

// As a set-up file Vitest reads this anew for every test file. A module that test files import is read once a worker where
// they share it, and its `afterAll` would be that of the first file alone.
afterAll(cleanUp)
