package be.huurwerk.webkit.deprecation;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is going to end. Its document says so ({@code deprecated}, {@code x-deprecated-since}, {@code x-sunset}), each of its answers too
 * ({@code Deprecation}, RFC 9745; {@code Sunset}, RFC 8594), and who still calls it is counted.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Ends {
    /** Since when it should not be used, {@code yyyy-MM-dd}; the day begins at midnight UTC. */
    String since();

    /** From when on it may be gone, {@code yyyy-MM-dd}. */
    String on();
}
