package be.huurwerk.servicekit.idempotency;

import be.huurwerk.servicekit.audit.Audited;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST resource method that creates or books. The method runs in one transaction, which its use case joins; with an
 * {@code Idempotency-Key} the answer is kept in that transaction, per client, method and path, for seven days:
 * <ul>
 *   <li>the same key with the same body: the first answer again, with {@code Idempotency-Replayed: true};
 *   <li>the same key with another body: 422 {@code idempotencyKeyReused};
 *   <li>the same key while the first call still runs: 409 {@code idempotencyKeyInUse};
 *   <li>an answer that is not 2xx, or an exception: nothing is stored, and the key is free again.
 * </ul>
 * The call is {@link Audited} in the same transaction; an answer that is given again is not recorded again.
 * Two bodies are the same when they bind to equal values, whatever the order of their properties. The method may return a record, a
 * {@code Response} or a {@code RestResponse}; its body is a record, a string or bytes (no stream).
 */
@Audited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
