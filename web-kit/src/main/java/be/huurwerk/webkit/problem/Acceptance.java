package be.huurwerk.webkit.problem;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers 406 where all that a resource can give has the weight 0 (RFC 9110, section 12.4.2), which the framework takes for any other. */
class Acceptance {

    @ServerRequestFilter
    void check(ResourceInfo resource, ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains("q=0")) {
            return;
        }
        List<MediaType> ranges = ranges(accept);
        List<String> given = Stream.of(
                        resource.getResourceMethod().getAnnotation(Produces.class),
                        resource.getResourceClass().getAnnotation(Produces.class))
                .filter(produces -> produces != null)
                .findFirst()
                .map(produces -> List.of(produces.value()))
                .orElse(List.of());
        if (!ranges.isEmpty()
                && !given.isEmpty()
                && given.stream().map(MediaType::valueOf).noneMatch(type -> wanted(type, ranges))) {
            throw new NotAcceptableException();
        }
    }

    /** None where it can't be read: then the framework has the last word. */
    private static List<MediaType> ranges(String accept) {
        try {
            return Arrays.stream(accept.split(","))
                    .map(String::strip)
                    .map(MediaType::valueOf)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The most specific range that names it says its weight. */
    private static boolean wanted(MediaType type, List<MediaType> ranges) {
        Optional<MediaType> range = ranges.stream()
                .filter(type::isCompatible)
                .max(Comparator.comparing((MediaType one) -> !one.isWildcardType())
                        .thenComparing(one -> !one.isWildcardSubtype()));
        return range.isPresent() && weight(range.get()) > 0;
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
