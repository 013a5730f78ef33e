package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document is about.
 *
 * @param kind for example {@code tenancy}; the query parameter that names it is then {@code tenancyId}
 * @param href its address
 */
public record DocumentSubject(String kind, UUID id, String href) {

    /** One of the kinds of subject that a service has, as far as the query names it. */
    public record Asked(String kind, UUID id, Function<UUID, URI> href) {

        private String parameter() {
            return kind + "Id";
        }
    }

    /**
     * The one that the query names.
     *
     * @throws ProblemException 400 when it names none, or several
     */
    public static DocumentSubject oneOf(Asked... kinds) {
        List<Asked> named = Stream.of(kinds).filter(kind -> kind.id() != null).toList();
        if (named.size() != 1) {
            String names = Stream.of(kinds).map(Asked::parameter).collect(Collectors.joining(", "));
            throw ProblemException.badRequest(new Issue(
                    kinds.length == 1 ? IssueType.REQUIRED_INPUT : IssueType.EXACTLY_ONE_OF_EXPECTED,
                    In.QUERY,
                    kinds[0].parameter(),
                    null,
                    new Text("Give exactly one of: " + names + ".", "Geef precies één van: " + names + ".")));
        }
        Asked subject = named.get(0);
        return new DocumentSubject(
                subject.kind(), subject.id(), subject.href().apply(subject.id()).toString());
    }

    Issue unknown() {
        return new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.QUERY,
                kind + "Id",
                id,
                new Text("There is nothing with the id " + id + ".", "Er is niets met de identificatie " + id + "."));
    }
}
