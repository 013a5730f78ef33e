package be.huurwerk.webkit.body;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component whose value is never repeated in a problem. Components of type {@code String} never are, marked or not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, RECORD_COMPONENT})
public @interface Personal {}
