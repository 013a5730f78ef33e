package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;

/** A month is posted: a run over all accounts; asked again it books what is missing, and nothing twice. */
@ApplicationScoped
class PostMonth {

    static final String KIND = "monthlyPosting";

    private final Accounts accounts;
    private final Runs runs;

    PostMonth(Accounts accounts, Runs runs) {
        this.accounts = accounts;
        this.runs = runs;
    }

    @Transactional
    public Run post(YearMonth month) {
        return runs.request(KIND, month.toString(), accounts::tenancies);
    }
}
