package be.huurwerk.arrears.posting;

import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;

/** Posts one tenancy of a run. */
@ApplicationScoped
class PostingHandler implements RunHandler {

    private final BookRent bookRent;

    PostingHandler(BookRent bookRent) {
        this.bookRent = bookRent;
    }

    @Override
    public String kind() {
        return PostMonth.KIND;
    }

    @Override
    public void handle(Run run, UUID tenancyId) {
        bookRent.post(tenancyId, YearMonth.parse(run.key()));
    }
}
