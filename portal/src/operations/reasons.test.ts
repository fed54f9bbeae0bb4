import { expect, test } from 'vitest';
import { causeOf } from './reasons';

const SOURCE =
  'at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); byte offset: #UNKNOWN]';
const MISFIT = 'tools.jackson.databind.exc.MismatchedInputException: Cannot map `null` into type `int`';
const NO_DATE = 'tools.jackson.databind.exc.InvalidFormatException: Cannot deserialize value of type';

test.each([
  [`tools.jackson.core.exc.StreamReadException: Unrecognized token 'kein': was expecting ${SOURCE}`],
  [`tools.jackson.core.exc.UnexpectedEndOfInputException: Unexpected end-of-input within Object ${SOURCE}`],
])('says that the content is no JSON: %s', (reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'noJson' });
});

test.each([
  ['openings', `${MISFIT} ${SOURCE} (through reference chain: org.onehall.matching.OpenVacancy["openings"])`],
  [
    'wage.from',
    `${NO_DATE} (through reference chain: org.onehall.Vacancy["wage"]->org.onehall.Wage["from"])`,
  ],
  [
    'places[1].code',
    `${NO_DATE} (through reference chain: a.B["places"]->java.util.ArrayList[1]->a.C["code"])`,
  ],
  [
    'age',
    'tools.jackson.core.exc.InputCoercionException: Out of range (through reference chain: a.B["age"])',
  ],
])('names the field that does not fit: %s', (field, reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'misfitField', field });
});

test.each([
  [`${MISFIT} (set DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES to 'false' to allow) ${SOURCE}`],
  [`${MISFIT} (through reference chain: org.onehall.jobseeker.matching.Open`],
  [
    'tools.jackson.databind.exc.UnrecognizedPropertyException: Unrecognized (through reference chain: B["x"])',
  ],
  ["java.time.format.DateTimeParseException: Text 'morgen' could not be parsed at index 0"],
])('says that the content does not fit where no field is named: %s', (reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'misfit' });
});

test.each([
  ['java.lang.IllegalArgumentException: Not a CloudEvent 1.0'],
  ['java.lang.IllegalArgumentException: No sequence'],
  ['java.lang.IllegalArgumentException: No specversion'],
])('says that it is no event: %s', (reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'noEvent' });
});

test.each([
  ['java.lang.NullPointerException'],
  ['java.lang.NullPointerException: Cannot invoke "java.util.List.stream()" because "wishes" is null'],
])('says that something is lacking: %s', (reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'lacking' });
});

test.each([
  ['java.lang.IllegalArgumentException: No such household'],
  ['java.lang.IllegalStateException: tools.jackson.core.exc.StreamReadException'],
  [
    'com.mongodb.MongoTimeoutException: Timed out while waiting for a server (java.lang.NullPointerException)',
  ],
  ['tools.jackson.core.exc.StreamConstraintsException: Document nesting depth (501) exceeds the maximum'],
  ['no such person'],
  [''],
])('makes no guess at anything else: %s', (reason) => {
  expect(causeOf(reason)).toEqual({ kind: 'other' });
});
