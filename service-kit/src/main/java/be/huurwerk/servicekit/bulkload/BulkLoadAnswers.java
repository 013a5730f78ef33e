package be.huurwerk.servicekit.bulkload;

import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the resources of files answer, the same in every API; paths, scopes and operation ids are the service's. */
@ApplicationScoped
public class BulkLoadAnswers {

    private final LoadFile loadFile;
    private final BulkLoads loads;
    private final String base;

    BulkLoadAnswers(LoadFile loadFile, BulkLoads loads, @ConfigProperty(name = "quarkus.rest.path") String base) {
        this.loadFile = loadFile;
        this.loads = loads;
        this.base = base;
    }

    /**
     * 202 with the load whose run records the sound lines; 200 for a file that was loaded before or is only tried.
     *
     * @param expected totals that the sender has computed, by name
     * @throws ProblemException 400 when the header is at fault or a total is another
     */
    public <C extends Enum<C> & CsvColumn, L> Response load(
            FileKind<C, L> kind, byte[] file, boolean dryRun, Map<String, BigDecimal> expected) {
        LoadFile.Loaded loaded = loadFile.load(kind, file, dryRun, expected);
        BulkLoadView view = BulkLoadView.of(
                loaded.load(), loaded.alreadyLoaded(), href(loaded.load().bulkLoadId()));
        boolean over = loaded.alreadyLoaded() || dryRun;
        return Response.status(over ? Response.Status.OK : Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, view.href())
                .entity(view)
                .build();
    }

    /** @throws ProblemException 404 */
    public BulkLoadView get(UUID bulkLoadId) {
        return BulkLoadView.of(find(bulkLoadId), false, href(bulkLoadId));
    }

    /**
     * Every fault of every refused line, in the order of the lines.
     *
     * @throws ProblemException 404
     */
    public Page<RefusalView> refusals(UUID bulkLoadId, PageRequest pageRequest) {
        find(bulkLoadId);
        List<Integer> after = pageRequest.position(
                List.of(0, 0), parts -> List.of(Integer.valueOf(parts.get(0)), Integer.valueOf(parts.get(1))));
        Page<LineFault> page = pageRequest.page(
                loads.refusals(bulkLoadId, after.get(0), after.get(1), pageRequest.limit()),
                loads.countRefusals(bulkLoadId),
                fault -> List.of(Integer.toString(fault.line()), Integer.toString(fault.position())));
        return new Page<>(
                page.items().stream().map(RefusalView::of).toList(), page.pageSize(), page.total(), page.next());
    }

    private String href(UUID bulkLoadId) {
        return base + "/bulkLoads/" + bulkLoadId;
    }

    private BulkLoad find(UUID bulkLoadId) {
        return loads.find(bulkLoadId)
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        "There is no bulk load " + bulkLoadId + ".", "Er is geen bulklading " + bulkLoadId + ".")));
    }
}
