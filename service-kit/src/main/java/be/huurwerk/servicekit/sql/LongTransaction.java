package be.huurwerk.servicekit.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that takes in a file: its transaction, which {@code @Idempotent} or {@code @Audited} begins, may last longer than
 * the minute of any other. A use case can't say so itself, since it joins a transaction that runs already. The limit of a single statement
 * stays what it is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongTransaction {

    /** After so many seconds it is rolled back. */
    int seconds() default 300;
}
