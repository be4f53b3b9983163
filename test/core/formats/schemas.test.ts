import { expect } from '@open-wc/testing';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { PICTURE_NAMES } from '../../../src/core/formats/picture-names.js';
import { jsonSchemaOptions, schemas, type FormatName } from '../../../src/core/formats/schemas.js';
import * as example from './design-example.js';

const names = Object.keys(schemas) as FormatName[];

describe('schemas', () => {
  for (const name of names) {
    it(`take the example of ${name}`, () => {
      const result = v.safeParse(schemas[name], JSON.parse(example[name]));
      expect(result.issues).to.equal(undefined);
    });

    it(`become a JSON Schema for ${name} that is strict and holds every key`, () => {
      const { properties, required, additionalProperties } = toJsonSchema(
        schemas[name],
        jsonSchemaOptions,
      );
      expect(additionalProperties).to.equal(false);
      expect(required).to.include('format');
      for (const key of Object.keys(JSON.parse(example[name]) as object)) {
        expect(properties, key).to.have.property(key);
      }
    });

    it(`have patterns for ${name} that other tools can run`, () => {
      const all = JSON.stringify(toJsonSchema(schemas[name], jsonSchemaOptions));
      for (const [, pattern] of all.matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)) {
        expect(() => new RegExp(JSON.parse(pattern ?? '""') as string, 'u')).not.to.throw();
      }
    });
  }

  it('name shared parts once, and find their way round `within`', () => {
    const { $defs } = toJsonSchema(schemas.procedure, jsonSchemaOptions);
    expect($defs).to.include.keys('text', 'find', 'page', 'picture');
    expect(JSON.stringify($defs?.['find'])).to.contain('"within":{"$ref":"#/$defs/find"}');
    expect(JSON.stringify($defs?.['picture'])).to.contain(JSON.stringify(PICTURE_NAMES));
  });
});
