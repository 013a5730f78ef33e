package be.huurwerk.webkit.body;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an answer that only a caller who may read personal data is shown ({@code Caller.readsPersonal()}): names, birth
 * dates, what tells of somebody's health, and every text that was written about a person. It is left out of the answer to anybody else,
 * and the OpenAPI document says so. It is {@link Personal} as well: reading it is audited, and it is never repeated in a problem.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, RECORD_COMPONENT})
public @interface Withheld {}
