package be.huurwerk.rent.recalculation;

import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Changes an open request, and looks how far it is then. */
@ApplicationScoped
class ChangeRequest {

    private final RecalculationRequests requests;
    private final TenancyFiles files;
    private final FollowRequests follow;

    ChangeRequest(RecalculationRequests requests, TenancyFiles files, FollowRequests follow) {
        this.requests = requests;
        this.files = files;
        this.follow = follow;
    }

    /**
     * @param ifMatch the version that the caller saw; null when it does not say
     * @param change stores what is new, or throws
     * @throws ProblemException 404 when there is none; 412 when it changed since; 409 when it is over
     */
    @Transactional
    public RecalculationRequest change(
            UUID requestId, String ifMatch, BiConsumer<RecalculationRequest, TenancyFile> change) {
        UUID tenancyId = find(requestId).tenancyId();
        files.lockAll(List.of(tenancyId));
        RecalculationRequest request = find(requestId);
        ETags.check(ifMatch, request.version());
        if (!request.status().isOpen()) {
            throw ProblemException.conflict(
                    "recalculationOver",
                    new Text(
                            "The request is " + request.status() + "; make another.",
                            "De aanvraag is afgehandeld (" + request.status() + "); dien een andere in."));
        }
        TenancyFile file = files.load(tenancyId).orElseThrow();
        change.accept(request, file);
        return find(requestId).status().isOpen() ? follow.follow(requestId, file) : find(requestId);
    }

    private RecalculationRequest find(UUID requestId) {
        return requests.find(requestId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no recalculation request " + requestId + ".",
                        "Er is geen aanvraag tot herberekening " + requestId + ".")));
    }
}
