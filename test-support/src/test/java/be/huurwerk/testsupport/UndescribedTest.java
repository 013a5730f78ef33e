package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndescribedTest {
    private static final ApiDocument DOCUMENT = ApiDocument.parse("""
            openapi: 3.0.3
            components:
              schemas:
                Page: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
                Thing:
                  allOf:
                    - {type: object, properties: {name: {type: string}}}
                    - {type: object, properties: {free: {type: object}, days: {type: object, additionalProperties: {type: string}}}}
            """);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{'items': [{'name': 'a', 'free': {'x': 1}, 'days': {'x': 'y'}}]} | []",
                "{'items': [], 'more': 1} | [.more]",
                "{'items': [{'name': 'a'}, {'age': 3}, {'age': 4}]} | [.items[].age]",
                "{} | []"
            })
    void isWhatNoPartOfTheSchemaNames(String answer, String undescribed) {
        assertThat(Undescribed.in(
                        DOCUMENT,
                        Json.parse("{\"$ref\": \"#/components/schemas/Page\"}"),
                        Json.parse(answer.replace('\'', '"'))))
                .hasToString(undescribed);
    }
}
