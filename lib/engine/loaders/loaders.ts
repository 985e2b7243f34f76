import { bash } from './bash'
import { compose } from './compose'
import { docker } from './docker'
import { dotenv } from './dotenv'
import { kubernetes } from './kubernetes'
import type { Loader } from './model'
import { node } from './node'
import { pythonDotenv } from './python-dotenv'
import { systemd } from './systemd'

/** The loaders that are compared, in the order in which they are shown. */
export const LOADERS: readonly Loader[] = [node, dotenv, pythonDotenv, bash, docker, compose, systemd, kubernetes]
