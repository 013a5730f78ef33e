package be.huurwerk.webkit.body;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An amount in euro on a {@code BigDecimal} component: at most two decimals and twelve digits before them. The bound value has scale 2.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, RECORD_COMPONENT, TYPE_USE})
public @interface Money {
    /** The least amount allowed; empty for none. */
    String min() default "";

    /** The greatest amount allowed; empty for none. */
    String max() default "";
}
