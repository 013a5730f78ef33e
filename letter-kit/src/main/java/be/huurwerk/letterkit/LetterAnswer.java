package be.huurwerk.letterkit;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** How letters that are kept are answered. */
public final class LetterAnswer {

    public static final String ZIP = "application/zip";

    private LetterAnswer() {}

    /**
     * The answer with the letters of a run as one file, written as it goes out.
     *
     * @param name of the file, without its ending
     * @throws ProblemException 409 until the run is completed
     */
    public static Response archive(Run run, Object name, StreamingOutput zip) {
        if (run.status() != RunStatus.completed) {
            throw ProblemException.conflict(
                    "lettersNotPrinted",
                    new Text("The letters are not printed yet.", "De brieven zijn nog niet afgedrukt."));
        }
        return Response.ok(zip, ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .build();
    }

    /**
     * The answer with a letter that was printed once: its ETag is the hash of its bytes, 304 where the caller has it already.
     *
     * @param name of the file, without its ending
     */
    public static Response of(String hash, byte[] pdf, LetterLanguage language, Object name, Request request) {
        EntityTag tag = new EntityTag(hash);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(pdf, "application/pdf")
                .tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }
}
