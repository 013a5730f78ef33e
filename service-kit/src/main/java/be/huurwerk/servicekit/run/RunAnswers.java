package be.huurwerk.servicekit.run;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the resource of a kind of run answers, the same in every API; the paths, scopes and operation ids are the service's. Each method
 * answers 404 for a run that is not there or is of another kind.
 */
@ApplicationScoped
public class RunAnswers {
    private final Runs runs;
    private final RunProgress progress;

    RunAnswers(Runs runs, RunProgress progress) {
        this.runs = runs;
        this.progress = progress;
    }

    /** 202 with the run, and where to ask how far it is. */
    public static RestResponse<RunView> accepted(Run run, String href) {
        return RestResponse.ResponseBuilder.<RunView>create(RestResponse.Status.ACCEPTED)
                .entity(RunView.of(run))
                .header("Location", href)
                .build();
    }

    public Run get(String kind, UUID runId) {
        return runs.find(runId)
                .filter(run -> run.kind().equals(kind))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no run " + runId + " here.", "Er is hier geen run " + runId + ".")));
    }

    /**
     * Ends the run after the chunks in hand; a stopped one stays as it is.
     *
     * @throws ProblemException 409 for a run that is finished
     */
    public Run stop(String kind, UUID runId) {
        get(kind, runId);
        runs.stop(runId);
        return unfinished(get(kind, runId));
    }

    /**
     * A stopped run goes on with what it has not done; one that waits or is at work stays as it is.
     *
     * @throws ProblemException 409 for a run that is finished
     */
    public Run resume(String kind, UUID runId) {
        unfinished(get(kind, runId));
        runs.resume(runId);
        return get(kind, runId);
    }

    private static Run unfinished(Run run) {
        if (run.status() == RunStatus.completed || run.status() == RunStatus.failed) {
            throw ProblemException.conflict(
                    "runFinished",
                    new Text(
                            "The run is finished; nothing of it is left to stop or to go on with.",
                            "De run is afgelopen; er blijft niets te stoppen of voort te zetten."));
        }
        return run;
    }

    /** Everything that the run gave up, in the order of the subjects. */
    public Page<RunFailure> failures(String kind, UUID runId, PageRequest page) {
        Run run = get(kind, runId);
        Optional<UUID> after =
                page.position(Optional.<UUID>empty(), parts -> Optional.of(UUID.fromString(parts.get(0))));
        return page.page(
                runs.failures(runId, after, page.limit()),
                run.failed(),
                failure -> List.of(failure.subject().toString()));
    }

    /**
     * The run as server-sent events of the name {@code progress}, each with a {@link RunView}: now, after each change, at most once a
     * second and at least every ten; the stream ends with the run's last state. The resource method is {@code @Blocking}.
     *
     * @throws ProblemException 503 when too many watch
     */
    public Multi<OutboundSseEvent> progress(String kind, UUID runId) {
        get(kind, runId);
        return progress.watch(runId);
    }
}
