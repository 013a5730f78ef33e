package be.huurwerk.webkit.body;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component whose value is never repeated in a problem, and whose reading is audited. Components of type {@code String} are never
 * repeated, marked or not. What only some callers may read is {@link Withheld}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, RECORD_COMPONENT})
public @interface Personal {}
