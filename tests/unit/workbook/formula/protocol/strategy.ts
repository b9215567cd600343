import { column, date, money, number, on, rows, table, text, words } from './written.ts';
import type { Written } from './written.ts';

const SELF = 'je, j, mon, ma, mes, I, my, me';
const OTHER = 'vous, votre, vos, you, your';

/** Movement II up to the campaign: market, offer, tools, discourse, technology. */
export const strategy: readonly Written[] = [
  {
    worksheet: 'market-scan',
    fields: {
      'ads-sample': table({ pay: money, words: text }),
      facts: table({ fact: text, date }),
    },
    words: ['too-few'],
    formulas: {
      keywords: 'frequent(entries(list(ads-sample.words)), 10)',
      'pay-range':
        'if(count(ads-sample, filled(pay)) < 3, words(too-few), list(min(ads-sample.pay), median(ads-sample.pay), max(ads-sample.pay)))',
      outdated: 'count(facts, monthsSince(date) >= 6)',
    },
    filled: {
      'ads-sample': rows(
        { pay: 2100, words: 'stock, rigueur' },
        { pay: 1900, words: 'Stock; gerbeur' },
        { pay: 2300, words: 'gerbeur, stock' },
      ),
      facts: column('date', on('2026-09-01'), on('2027-01'), on('2026')),
    },
    gives: {
      keywords: ['stock', 'gerbeur', 'rigueur'],
      'pay-range': [1900, 2100, 2300],
      outdated: 2,
    },
    awaits: { keywords: ['ads-sample'], 'pay-range': ['ads-sample'], outdated: ['facts'] },
    also: [
      {
        filled: { 'ads-sample': column('pay', 2000, 1800) },
        gives: { 'pay-range': { words: 'too-few' } },
      },
    ],
  },
  {
    worksheet: 'target-list',
    fields: {
      targets: table({
        name: text,
        attraction: number,
        access: number,
        contact: text,
        priority: { type: 'computed' },
      }),
    },
    words: ['a', 'b', 'c'],
    formulas: {
      'targets.priority': 'attraction * access',
      'targets.letter':
        'if(attraction * access >= 15, words(a), if(attraction * access >= 8, words(b), words(c)))',
      'without-contact': 'list(targets.name, priority >= 15 and not filled(contact))',
    },
    filled: {
      targets: rows(
        { name: 'Port', attraction: 5, access: 3, contact: null },
        { name: 'Depot', attraction: 4, access: 2, contact: null },
        { name: 'Mill', attraction: 5, access: 5, contact: 'Ana' },
        { name: 'Shop', attraction: 5, access: null },
      ),
    },
    gives: {
      'targets.priority': [15, 8, 25, null],
      'targets.letter': [{ words: 'a' }, { words: 'b' }, { words: 'a' }, null],
      'without-contact': ['Port'],
    },
    lacking: { targets: column('name', 'Shop') },
    awaits: { 'without-contact': ['targets.attraction', 'targets.access'] },
  },
  {
    worksheet: 'offer-swot',
    fields: Object.fromEntries(
      ['strengths', 'weaknesses', 'opportunities', 'threats'].map((zone) => [
        zone,
        table({ line: text, proof: text }),
      ]),
    ),
    formulas: {
      unsupported:
        'given(count(strengths, not filled(proof)), 0) + given(count(weaknesses, not filled(proof)), 0) + given(count(opportunities, not filled(proof)), 0) + count(threats, not filled(proof))',
    },
    filled: {
      strengths: rows({ line: 'Rigour', proof: 'Inventory' }, { line: 'Calm' }),
      threats: rows({ line: 'Robots' }),
    },
    gives: { unsupported: 2 },
    awaits: { unsupported: ['threats'] },
  },
  {
    worksheet: 'offer-proposition',
    fields: { 'tested-with': table({ who: text, understood: number }) },
    formulas: { 'average-understood': 'round(mean(tested-with.understood), 1)' },
    filled: { 'tested-with': column('understood', 4, 5, 4) },
    gives: { 'average-understood': 4.3 },
    lacking: { 'tested-with': column('who', 'Ana') },
    awaits: { 'average-understood': ['tested-with.understood'] },
  },
  {
    worksheet: 'cv-builder',
    fields: {
      'market-scan.keywords': { type: 'computed' },
      headline: text,
      summary: text,
      bullets: table({ line: text }),
      'skills-shown': words,
    },
    formulas: {
      'keywords-missing':
        'unmentioned(market-scan.keywords, headline, summary, list(bullets.line), skills-shown)',
      'keywords-check':
        '(count(market-scan.keywords) - count(unmentioned(market-scan.keywords, headline, summary, list(bullets.line), skills-shown))) / count(market-scan.keywords)',
      length:
        'given(wordCount(headline), 0) + given(wordCount(summary), 0) + wordCount(list(bullets.line)) + given(wordCount(skills-shown), 0)',
      pages: 'ceil(length / 450)',
    },
    filled: {
      'market-scan.keywords': ['gestion de stock', 'CACES', 'équipe', 'SAP'],
      headline: 'Gestion de stocks',
      bullets: column('line', 'Dirigé deux équipes', 'Caces 3 et 5 à jour'),
    },
    gives: { 'keywords-missing': ['SAP'], 'keywords-check': 0.75, length: 12, pages: 1 },
    lacking: { 'market-scan.keywords': ['SAP'] },
    awaits: {
      'keywords-missing': ['headline', 'summary', 'bullets', 'skills-shown'],
      'keywords-check': ['headline', 'summary', 'bullets', 'skills-shown'],
      length: ['bullets'],
      pages: ['bullets'],
    },
  },
  {
    worksheet: 'written-approach',
    fields: { messages: table({ text }) },
    formulas: {
      'messages.word-count': 'wordCount(text)',
      'messages.you-share': `mentions(text, ${OTHER}) / (mentions(text, ${OTHER}) + mentions(text, ${SELF}))`,
      'you-share': `mentions(list(messages.text), ${OTHER}) / (mentions(list(messages.text), ${OTHER}) + mentions(list(messages.text), ${SELF}))`,
    },
    filled: {
      messages: rows(
        { text: 'Vous cherchez, j’ai lu votre annonce. Vos clients attendent.' },
        { text: 'Bonjour à tous.' },
      ),
    },
    gives: { 'messages.word-count': [9, 3], 'messages.you-share': [0.75, null], 'you-share': 0.75 },
    awaits: { 'you-share': ['messages'] },
  },
  {
    worksheet: 'pitch',
    fields: { speed: number, short: text },
    words: ['over', 'under', 'fits'],
    formulas: {
      seconds: 'round(wordCount(short) / speed * 60)',
      short_:
        'if(seconds > 30 * 1.15, words(over), if(seconds < 30 * 0.85, words(under), words(fits)))',
    },
    filled: { speed: 120, short: Array.from({ length: 60 }, () => 'mot').join(' ') },
    gives: { seconds: 30, short_: { words: 'fits' } },
    lacking: { speed: 120 },
    awaits: { seconds: ['short'], short_: ['short'] },
    also: [{ filled: { speed: 140, short: 'bonjour' }, gives: { short_: { words: 'under' } } }],
  },
  {
    worksheet: 'interview-answers',
    fields: { answers: table({ question: text, proof: text, ready: number }) },
    formulas: {
      readiness: 'round(mean(answers.ready), 1)',
      'without-proof': 'count(answers, not filled(proof))',
    },
    filled: {
      answers: rows(
        { question: 'Why us?', ready: 2, proof: 'Inventory' },
        { question: 'Why leave?', ready: 5 },
      ),
    },
    gives: { readiness: 3.5, 'without-proof': 1 },
    awaits: { readiness: ['answers'], 'without-proof': ['answers'] },
  },
  {
    worksheet: 'meeting-debrief',
    fields: { entries: table({ date, with: text, 'hard-question': text, thanked: date }) },
    formulas: {
      recurring: 'frequent(list(entries.hard-question), 10, 2)',
      'thank-you':
        'list(entries.with, daysUntil(date) < -1 and daysUntil(date) > -8 and not filled(thanked))',
    },
    filled: {
      entries: rows(
        { date: on('2027-03-10'), with: 'Port', 'hard-question': 'Why leave?' },
        { date: on('2027-03-14'), with: 'Mill', 'hard-question': 'why leave?' },
        { date: on('2027-03-12'), with: 'Shop', thanked: on('2027-03-13') },
        { date: on('2027-03-01'), with: 'Depot', 'hard-question': 'Robots?' },
      ),
    },
    gives: { recurring: ['Why leave?'], 'thank-you': ['Port'] },
    lacking: { entries: column('with', 'Port') },
    awaits: { recurring: ['entries.hard-question'], 'thank-you': ['entries.date'] },
  },
  {
    worksheet: 'online-profile',
    fields: { 'market-scan.keywords': { type: 'computed' }, 'title-line': text, about: text },
    formulas: { keywords: 'unmentioned(market-scan.keywords, title-line, about)' },
    filled: { 'market-scan.keywords': ['cœur de métier', 'SAP'], about: 'Mon COEUR de métier' },
    gives: { keywords: ['SAP'] },
    lacking: { about: 'Mon métier' },
    awaits: { keywords: ['market-scan.keywords'] },
  },
  {
    worksheet: 'digital-kit',
    fields: { skills: table({ id: text, item: text, value: number }) },
    formulas: {
      'help-needed': 'list(list(skills.item, value = 1), list(skills.item, value = 2))',
    },
    filled: {
      skills: rows(
        { item: 'Mail', value: 4 },
        { item: 'PDF', value: 2 },
        { item: 'Alert', value: 1 },
      ),
    },
    gives: { 'help-needed': ['Alert', 'PDF'] },
    awaits: { 'help-needed': ['skills'] },
  },
];
