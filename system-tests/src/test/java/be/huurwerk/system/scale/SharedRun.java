package be.huurwerk.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.localstack.Suite;
import be.huurwerk.system.Database;
import be.huurwerk.system.fault.Books;
import be.huurwerk.system.fault.Caller;
import java.time.Duration;
import java.util.List;

/** Whether the replicas of one service share a run. */
final class SharedRun {
    /** So many, that a replica that looks for work once a second finds some. */
    private static final int CHUNKS = 600;

    private final Suite suite;
    private final Caller caller;

    SharedRun(Suite suite, Caller caller) {
        this.suite = suite;
        this.caller = caller;
    }

    /** Opens a posting that was done with as many chunks as a large landlord has: each of the three replicas does some, and nothing is posted twice. */
    void assertEveryReplicaTakesPart() {
        String month = Books.MONTHS.get(0);
        String runId = caller.post("/arrears/v1/monthlyPostings", "{\"month\": \"" + month + "\"}")
                .word("runId");
        awaitCompleted(runId);
        Database.arrears.change(
                suite,
                "with again as (update run set status = 'queued', finished_at = null where run_id = '" + runId
                        + "' returning run_id) insert into run_chunk (chunk_id, run_id, subjects) select gen_random_uuid(), run_id, subjects[1:3]"
                        + " from again join (select run_id, min(subjects) as subjects from run_chunk group by run_id) one using (run_id),"
                        + " generate_series(1, " + CHUNKS + ")");
        awaitCompleted(runId);
        List<String> shares = Database.arrears.ask(
                suite,
                "select count(*) from run_chunk where run_id = '" + runId
                        + "' and done_by is not null group by done_by");
        assertThat(shares).as("chunks of each replica").hasSize(3);
        assertThat(shares.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(CHUNKS + 1);
    }

    private void awaitCompleted(String runId) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> caller.get("/arrears/v1/monthlyPostings/" + runId)
                        .word("status")
                        .equals("completed"));
    }
}
