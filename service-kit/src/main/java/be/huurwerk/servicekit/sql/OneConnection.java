package be.huurwerk.servicekit.sql;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that reads with several statements of {@link Sql} outside a transaction: they share one connection, which is taken for the
 * first of them and given back when the method ends. Each statement still sees what is committed by then. A method that asks Hibernate or another service as well must not
 * have it: it would keep the connection while it waits for a second one, or for the other service.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneConnection {}
