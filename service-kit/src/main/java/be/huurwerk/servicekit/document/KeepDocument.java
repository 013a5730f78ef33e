package be.huurwerk.servicekit.document;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a document, once for the same bytes of the same subject. */
@ApplicationScoped
class KeepDocument {
    private final DocumentStore store;
    private final ErasedSubjects erased;
    private final BusinessDate businessDate;
    private final WallClock clock;
    private final Caller caller;

    KeepDocument(
            DocumentStore store, ErasedSubjects erased, BusinessDate businessDate, WallClock clock, Caller caller) {
        this.store = store;
        this.erased = erased;
        this.businessDate = businessDate;
        this.clock = clock;
        this.caller = caller;
    }

    /** @param isNew whether it was not kept before */
    record Kept(Document document, boolean isNew) {}

    /**
     * @param known whether the subject is there
     * @throws ProblemException 400 with all that is wrong with what is said of it, 415 for its bytes, 409 {@code documentAlreadyKept}
     *     when the subject has these bytes as another document, 409 {@code tenancyErased} when it was erased
     */
    @Transactional
    public Kept keep(DocumentSubject subject, boolean known, String kind, UploadParameters said, Upload upload) {
        LocalDate today = businessDate.today();
        LocalDate receivedOn = said.receivedOn == null ? today : said.receivedOn;
        List<Issue> faults = new ArrayList<>(
                UploadRules.faults(upload == null ? 0 : upload.size(), receivedOn, said.signedOn, today));
        if (!known) {
            faults.add(subject.unknown());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        erased.refuse(subject.id());
        Document document = new Document(
                Ids.next(),
                subject,
                kind,
                UploadRules.typeOf(upload, said.contentType),
                upload.size(),
                Document.hexadecimal(upload.sha256()),
                Optional.ofNullable(said.signedOn),
                receivedOn,
                clock.now(),
                caller.clientId(),
                Optional.empty());
        while (!store.add(document, upload)) {
            Optional<Document> same = store.same(subject, document.sha256());
            if (same.isPresent()) {
                return new Kept(checked(same.get(), document, said), false);
            } // else it was annulled since
        }
        return new Kept(document, true);
    }

    private static Document checked(Document kept, Document document, UploadParameters said) {
        boolean isSame = kept.kind().equals(document.kind())
                && (said.receivedOn == null || said.receivedOn.equals(kept.receivedOn()))
                && (said.signedOn == null
                        || kept.signedOn().filter(said.signedOn::equals).isPresent());
        if (!isSame) {
            throw ProblemException.conflict(
                    "documentAlreadyKept",
                    new Text(
                            "These bytes are kept as document " + kept.documentId()
                                    + ", of another kind or date; annul that one first if it is wrong.",
                            "Deze bytes worden bewaard als document " + kept.documentId()
                                    + ", van een andere soort of datum; annuleer dat eerst als het fout is."));
        }
        return kept;
    }
}
