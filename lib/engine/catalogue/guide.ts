import type { GuideCatalogue } from '../model/catalogue'
import type { ClueChoice, ClueReading, GuideExamples, PathClue, ProductGroup } from '../model/guide'
import type { Product } from '../model/product'
import type { Vendor } from '../model/vendor'

type Source = Pick<Vendor, 'name' | 'products' | 'guide'>

/** Composes what the guide is made from. Throws a TypeError where a product stands in two groups. */
export function composeGuide(vendors: readonly Source[]): GuideCatalogue {
  const guides = vendors.map((v) => v.guide)
  const errors = guides.flatMap((g) => g.errors ?? [])
  const mixUps = guides.flatMap((g) => g.mixUps ?? [])
  const choices = (id: 'shape' | 'origin' | 'header') => composeChoices(guides.flatMap((g) => g.choices?.[id] ?? []))
  return {
    guide: {
      groups: composeGroups(vendors),
      examples: guides.find((g) => g.examples)?.examples ?? examplesFrom(vendors),
      choices: { shape: choices('shape'), origin: choices('origin'), header: [...choices('header'), NO_HEADER] },
      errors: [...errors.filter((e) => !e.weak), ...errors.filter((e) => e.weak)],
      hosts: guides.flatMap((g) => g.hosts ?? []),
      unknownHosts: guides.flatMap((g) => g.unknownHosts ?? []),
      paths: vendors.flatMap((v) => v.guide.paths ?? pathsOf(v.products)),
      mixUpOf: (called, owned) =>
        mixUps.find((m) => (m.called ?? called) === called && (m.owned ?? owned) === owned)?.diagnosis ?? null,
    },
  }
}

const NO_HEADER: ClueChoice = {
  id: 'none',
  label: 'No Authorization header',
  reading: {
    says: 'Without an Authorization header every product refuses the request.',
    products: null,
    diagnosis: 'missing-authorization',
  },
}

function composeGroups(vendors: readonly Source[]): readonly ProductGroup[] {
  const groups = new Map<string, string[]>()
  for (const { name, products, guide } of vendors) {
    const declared = guide.groups ?? []
    const rest = products.map((p) => p.id).filter((id) => !declared.some((g) => g.products.includes(id)))
    for (const group of [...declared, ...(rest.length > 0 ? [{ label: name, products: rest }] : [])])
      groups.set(group.label, [...(groups.get(group.label) ?? []), ...group.products])
  }
  const all = [...groups.values()].flat()
  if (new Set(all).size !== all.length) throw new TypeError('A product stands in two groups of the guide')
  return [...groups].map(([label, products]) => ({ label, products }))
}

/** Choices with one id become one; those of one group stand together. */
function composeChoices(all: readonly ClueChoice[]): readonly ClueChoice[] {
  const byId = new Map<string, ClueChoice>()
  for (const choice of all) {
    const known = byId.get(choice.id)
    byId.set(choice.id, known ? { ...known, reading: merged(known.reading, choice.reading) } : choice)
  }
  const choices = [...byId.values()]
  const groups = [...new Set(choices.map((c) => c.group))]
  return groups.flatMap((group) => choices.filter((c) => c.group === group))
}

/** Both readings hold: what only one of them decides is open. */
function merged(one: ClueReading, other: ClueReading): ClueReading {
  const { scheme, region, key, diagnosis } = one
  return {
    says: `${one.says} ${other.says}`,
    products: one.products && other.products ? [...new Set([...one.products, ...other.products])] : null,
    ...(scheme !== undefined && scheme === other.scheme ? { scheme } : {}),
    ...(region !== undefined && region === other.region ? { region } : {}),
    ...(key !== undefined && key === other.key ? { key } : {}),
    ...(diagnosis !== undefined && diagnosis === other.diagnosis ? { diagnosis } : {}),
    ...(one.hint || other.hint ? { hint: true } : {}),
  }
}

function examplesFrom(vendors: readonly Source[]): GuideExamples {
  const products = vendors.flatMap((v) => v.products)
  const [first] = products
  if (!first) throw new TypeError('A guide needs a product')
  const path = products.find((p) => p.sample)?.sample?.path.split('?')[0] ?? '/'
  return { base: `https://${first.regions[0].host}`, path: path.replace(/\{\w+\}/g, '…') }
}

/** Paths by which products are told apart, then those of their samples. */
function pathsOf(products: readonly Product[]): readonly PathClue[] {
  return [
    ...products.flatMap(({ id, pathPattern }) => (pathPattern ? [{ form: pathPattern, products: [id] }] : [])),
    ...products.flatMap(({ id, sample }) => (sample ? [{ form: formOf(sample.path), products: [id] }] : [])),
  ]
}

/** `/v1/projects/{projectId}/apps?limit=1` as a pattern: a placeholder stands for one part of a path. */
function formOf(path: string): RegExp {
  const parts = (path.split('?')[0] ?? '').split(/\{\w+\}/)
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&')).join('[^/]{1,253}')}`, 'i')
}
