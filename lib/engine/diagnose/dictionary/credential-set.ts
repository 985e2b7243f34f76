import { inGroup } from './group'

/** A genuine credential of the wrong set. */
export const credentialSetDiagnoses = inGroup('family', [
  {
    id: 'wrong-key-type',
    blames: 'credential',
    specificity: 2,
    title: 'Key of another kind',
    what: 'A genuine key was used, but of a kind that this call does not accept.',
    why: 'There are keys for several purposes, and each call takes certain kinds of them only.',
    fix: ['Use a key of the kind that the reference names for this call.'],
    refutedBy: 'The dashboard lists the key as one of the kind that this call takes.',
    docs: [],
    related: ['credentials-rejected', 'insufficient-scope', 'webhook-signature-mismatch'],
    basis: 'documented',
  },
])
