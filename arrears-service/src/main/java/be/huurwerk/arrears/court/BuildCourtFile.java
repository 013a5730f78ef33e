package be.huurwerk.arrears.court;

import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.court.CourtFiles.Contents;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Builds the file of a court case as of a day, anew each time: claim and inventory, and the papers in its order, numbered. It tells what is dated
 * until that day as it is known now; what was claimed with the petition and at a hearing was kept. No transaction stands open while it waits for other
 * services.
 */
@ApplicationScoped
class BuildCourtFile {

    /** Bytes of papers that a file takes; they lie in memory while it is bound. */
    private static final long ROOM = 64L * 1024 * 1024;

    private final CourtFiles files;
    private final Ledger ledger;
    private final CourtFileSheet sheet;
    private final Press press = new Press();

    BuildCourtFile(CourtFiles files, Ledger ledger, Parameters parameters) {
        this.files = files;
        this.ledger = ledger;
        this.sheet = new CourtFileSheet(parameters);
    }

    byte[] build(UUID courtCaseId, LocalDate on) {
        Contents contents = files.contents(courtCaseId, on);
        Addressee debtors = files.debtors(contents.courtCase(), on);
        List<Bundle.Paper> papers = papers(contents.inventory().exhibits());
        Map<UUID, LedgerEntry> lines = ledger.find(
                contents.claim().items().stream().map(OpenItem::entryId).toList());
        for (int left = 0; left <= papers.size(); left++) {
            try {
                return bound(contents, debtors, lines, papers);
            } catch (Bundle.Unbindable odd) {
                papers = odd.without(papers);
            }
        }
        throw new IllegalStateException("no file of court case " + courtCaseId);
    }

    private byte[] bound(Contents contents, Addressee debtors, Map<UUID, LedgerEntry> lines, List<Bundle.Paper> papers)
            throws Bundle.Unbindable {
        // the inventory tells on which page each paper begins, which depends on how long it is itself
        int before = pages(print(sheet.of(contents, debtors, lines, papers, 0)));
        return Bundle.of(print(sheet.of(contents, debtors, lines, papers, before)), papers);
    }

    /** As many as have room; what has none is listed as left out. */
    private static List<Bundle.Paper> papers(List<Exhibit> exhibits) {
        List<Bundle.Paper> papers = new ArrayList<>();
        long room = ROOM;
        for (Exhibit exhibit : exhibits) {
            Bundle.Paper paper = room > 0 ? Bundle.paper(exhibit) : Bundle.Paper.left(exhibit, Bundle.Left.noRoom);
            room -= paper.pdf().map(pdf -> pdf.length).orElse(0);
            papers.add(paper);
        }
        return papers;
    }

    private byte[] print(Sheet page) {
        return press.print(page).pdf();
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
