/** The authority matrix over HTTP: read it, and adopt another edition. */
import type pg from 'pg'
import { act, Overtaken } from '../../foundation/action/action.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant } from '../../foundation/values/id.ts'
import { decided, proposed, type AuthorityMatrix } from './authority-matrix.ts'
import { matrixRoutes, type MatrixAnswer } from './authority-matrix.api.ts'
import { authorityMatrixOf, matrixAndMembers, matrixRow, writeMatrix } from './authority-matrix.store.ts'
import type { ActingFor } from './organisation.http.ts'

const answerOf = ({ version, words, decidedBy, decidedOn }: AuthorityMatrix): MatrixAnswer => JSON.parse(JSON.stringify({ version, words, decidedBy, decidedOn })) as MatrixAnswer

export const serveAuthorityMatrix = (pool: pg.Pool, actingFor: ActingFor) => serve(matrixRoutes, {
  async readAuthorityMatrix({ params, language }) {
    const found = await readAs(pool, asTenant(params.organisation), authorityMatrixOf)
    return found ? answerOf(found) : { version: 0, words: JSON.parse(JSON.stringify(proposed(language))) as MatrixAnswer['words'] }
  },
  async adoptAuthorityMatrix(asked) {
    const acting = actingFor(asked), { version, words, decidedBy, decidedOn } = asked.body
    return (await act(acting, 'authority-matrix.adopt', matrixAndMembers, ([loaded], at) => {
      if ((loaded?.matrix?.version ?? 0) !== version) throw new Overtaken('it has another version')
      const adopted = decided({ version: version + 1, words, decidedBy, decidedOn }, loaded?.members ?? [], todayInNorway(at))
      return {
        ...writeMatrix(acting.tenant, adopted), entity: { type: 'authority-matrix', id: acting.tenant, version: adopted.version }, row: matrixRow(acting.tenant, adopted),
        detail: { before: loaded?.matrix?.words ?? null, after: words }, status: 201, answer: answerOf(adopted),
      }
    })).answer
  },
})
