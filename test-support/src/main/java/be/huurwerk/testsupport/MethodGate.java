package be.huurwerk.testsupport;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks each path which methods it has, and says where these are not those that the document has. */
final class MethodGate {
    private final URI base;
    private final Findings findings;

    MethodGate(URI base, Findings findings) {
        this.base = base;
        this.findings = findings;
    }

    void check(List<ApiOperation> operations) {
        Map<String, List<ApiOperation>> paths = operations.stream()
                .collect(Collectors.groupingBy(ApiOperation::path, TreeMap::new, Collectors.toList()));
        paths.forEach((path, ofPath) -> {
            HttpResponse<String> answer = ApiCall.options(base, ofPath.get(0)).send();
            Set<String> told = answer.headers().allValues("Allow").stream()
                    .flatMap(allow -> Stream.of(allow.split(", *")))
                    .collect(Collectors.toCollection(TreeSet::new));
            findings.check(told.equals(documented(ofPath)), "%s allows %s, and has %s", path, told, documented(ofPath));
        });
    }

    /** {@code OPTIONS} of every path, and {@code HEAD} beside {@code GET}, are answered without being written. */
    private static Set<String> documented(List<ApiOperation> ofPath) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        ofPath.forEach(operation -> methods.add(operation.method().toUpperCase()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
