package be.huurwerk.webkit.problem;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * A {@code @BeanParam} that has more to say of its query parameters than their types do. It is asked before the call, so that all faults
 * of a query are told at once; it has a public constructor without parameters, and says nothing of a text that is empty or malformed.
 */
public interface CheckedQuery {

    List<Issue> faults(UriInfo uri);
}
