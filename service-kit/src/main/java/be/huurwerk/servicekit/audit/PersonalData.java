package be.huurwerk.servicekit.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that answers personal data (a GET, or a query by POST): the read is recorded before the answer leaves, with the
 * ids that the call and the answer name. What can't be recorded is not shown. An answer that is not 2xx shows nothing and leaves no record.
 */
@Audited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {
    /** Whether the ids in the answer are recorded beside those in the call. */
    @Nonbinding
    boolean idsOfAnswer() default true;
}
