package be.huurwerk.webkit.body;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a {@link Check} on a component of a body, directly or through an annotation that carries this one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, RECORD_COMPONENT, TYPE_USE, ANNOTATION_TYPE})
public @interface CheckedBy {
    Class<? extends Check<?>> value();
}
