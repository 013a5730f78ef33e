package be.huurwerk.arrears.posting;

import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Posts a chunk of the tenancies of a run. */
@ApplicationScoped
class PostingHandler implements BatchRunHandler {

    private final BookRent bookRent;

    PostingHandler(BookRent bookRent) {
        this.bookRent = bookRent;
    }

    @Override
    public String kind() {
        return PostMonth.KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> tenancyIds) {
        bookRent.postAll(tenancyIds, YearMonth.parse(run.key()));
    }
}
