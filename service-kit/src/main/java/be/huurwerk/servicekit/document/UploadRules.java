package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with an upload. */
final class UploadRules {
    private UploadRules() {}

    /** All that is wrong with what is said of it. */
    static List<Issue> faults(int size, LocalDate receivedOn, LocalDate signedOn, LocalDate today) {
        List<Issue> faults = new ArrayList<>();
        if (size == 0) {
            faults.add(new Issue(
                    IssueType.SCHEMA_VIOLATION,
                    In.BODY,
                    null,
                    null,
                    new Text("The body is empty.", "De body is leeg.")));
        }
        if (receivedOn.isAfter(today)) {
            faults.add(outOfRange(
                    "receivedOn",
                    receivedOn,
                    "A document can't come in after today, " + today + ".",
                    "Een document kan niet na vandaag, " + today + ", binnenkomen."));
        }
        if (signedOn != null && signedOn.isAfter(receivedOn)) {
            faults.add(outOfRange(
                    "signedOn",
                    signedOn,
                    "A document that came in on " + receivedOn + " can't be signed later.",
                    "Een document dat op " + receivedOn + " binnenkwam, kan niet later ondertekend zijn."));
        }
        return faults;
    }

    /**
     * What the bytes are.
     *
     * @throws ProblemException 415 when they are none of the types, not what {@code Content-Type} says, cut off, or an archive as well
     */
    static ContentType typeOf(Bytes content, String declared) {
        ContentType type = Stream.of(ContentType.values())
                .filter(known -> known.begins(content))
                .findFirst()
                .orElseThrow(() -> unsupported(
                        "The body is no PDF, PNG or JPEG: it begins as something else.",
                        "De body is geen PDF, PNG of JPEG: hij begint als iets anders."));
        if (!says(declared, type)) {
            throw unsupported(
                    "The body is " + type.mediaType() + ", which Content-Type does not say.",
                    "De body is " + type.mediaType() + ", wat Content-Type niet zegt.");
        }
        if (!type.isWhole(content)) {
            throw unsupported(
                    "The body begins as " + type.mediaType()
                            + " and does not end as one: it is cut off, or something else.",
                    "De body begint als " + type.mediaType()
                            + " en eindigt niet zo: hij is afgebroken, of iets anders.");
        }
        if (Archives.isHiddenIn(content)) {
            throw unsupported(
                    "The body is " + type.mediaType() + " and an archive at once.",
                    "De body is tegelijk " + type.mediaType() + " en een archief.");
        }
        return type;
    }

    private static boolean says(String declared, ContentType found) {
        if (declared == null) {
            return false;
        }
        MediaType type = MediaType.valueOf(declared);
        return found.mediaType().equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
    }

    private static ProblemException unsupported(String en, String nl) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, new Text(en, nl));
    }

    private static Issue outOfRange(String name, LocalDate value, String en, String nl) {
        return new Issue(IssueType.OUT_OF_RANGE, In.QUERY, name, value, new Text(en, nl));
    }
}
