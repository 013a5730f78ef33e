package be.huurwerk.webkit.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a parameter stands in the request and how it is called there. */
record RequestParameter(In in, String name) {

    /** What the annotations of a parameter say; empty when they make it no parameter of the request. */
    static Optional<RequestParameter> of(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return Optional.of(new RequestParameter(In.QUERY, query.value()));
            }
            if (annotation instanceof PathParam path) {
                return Optional.of(new RequestParameter(In.PATH, path.value()));
            }
            if (annotation instanceof HeaderParam header) {
                return Optional.of(new RequestParameter(In.HEADER, header.value()));
            }
            if (annotation instanceof RestQuery query && !query.value().isEmpty()) {
                return Optional.of(new RequestParameter(In.QUERY, query.value()));
            }
            if (annotation instanceof RestPath path && !path.value().isEmpty()) {
                return Optional.of(new RequestParameter(In.PATH, path.value()));
            }
            if (annotation instanceof RestHeader header && !header.value().isEmpty()) {
                return Optional.of(new RequestParameter(In.HEADER, header.value()));
            }
        }
        return Optional.empty();
    }
}
