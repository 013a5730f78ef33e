package be.huurwerk.servicekit.audit;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes something and is not {@code @Idempotent} (which includes this): a PUT, PATCH or DELETE, or a POST
 * that may be repeated as it is. The method runs in one transaction, which its use case joins, and the record of who changed what is
 * written in it. A refused change (an exception, or an answer that is not 2xx) leaves no record.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {}
