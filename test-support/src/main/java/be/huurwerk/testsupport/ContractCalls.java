package be.huurwerk.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Thousands of calls that nobody thought of, made from OpenAPI documents and sent through the gateway. Call number n is made from the seed and n;
 * which ids it speaks of depends on what was answered before.
 */
public final class ContractCalls {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final KnownIds ids = new KnownIds();
    private final CallMaker maker = new CallMaker(ids);
    private final Map<String, String> found = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final URI gateway;
    private final Supplier<String> token;
    private final long seed;

    public ContractCalls(URI gateway, Supplier<String> token, long seed) {
        this.gateway = gateway;
        this.token = token;
        this.seed = seed;
    }

    /** Makes calls of every operation in turn, until there are {@code count} of them or the time is up. */
    public void make(List<String> documents, int count, Duration atMost) throws InterruptedException {
        List<ApiOperation> operations = new ArrayList<>();
        documents.forEach(
                document -> operations.addAll(ApiDocument.parse(document).operations()));
        long end = System.nanoTime() + atMost.toNanos();
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        for (int caller = 0; caller < AT_ONCE; caller++) {
            callers.submit(() -> {
                for (int n = next.getAndIncrement(); n < count && System.nanoTime() < end; n = next.getAndIncrement()) {
                    call(operations, n);
                }
            });
        }
        callers.shutdown();
        callers.awaitTermination(atMost.toSeconds() + PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** How many calls were made. */
    public int made() {
        return made.get();
    }

    /** Each kind of fault once, with its first call. */
    public synchronized List<String> found() {
        List<String> all = new ArrayList<>();
        found.forEach((fault, call) -> all.add(fault + "\n      " + call));
        return all;
    }

    /** How often each status was answered. */
    public synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private void call(List<ApiOperation> operations, int n) {
        Random random = new Random(seed * 1_000_003 + n);
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        try {
            MadeCall call = maker.make(operation, random);
            HttpResponse<byte[]> answer = sendOnceMore(call);
            made.incrementAndGet();
            count(answer.statusCode());
            for (String fault : AnswerGate.faults(call, answer)) {
                find(operation + " " + fault, "call " + n + ": " + call + "\n      " + text(answer));
            }
            if (answer.statusCode() < 300 && AnswerGate.type(answer).equals("application/json")) {
                ids.learn(AnswerGate.json(answer));
            }
        } catch (IOException | RuntimeException noAnswer) {
            find(operation + " has no answer: " + noAnswer, "call " + n);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that was kept may be closed just as the call goes out on it; twice in a row it is not. */
    private HttpResponse<byte[]> sendOnceMore(MadeCall call) throws IOException, InterruptedException {
        try {
            return send(call);
        } catch (IOException closed) {
            return send(call);
        }
    }

    private HttpResponse<byte[]> send(MadeCall call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .timeout(PATIENCE)
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()))
                .header("Authorization", "Bearer " + token.get());
        call.headers().forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private synchronized void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    private synchronized void find(String fault, String call) {
        found.putIfAbsent(fault, call);
    }

    private static String text(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        return text.length() > 1_200 ? text.substring(0, 1_200) + "..." : text;
    }
}
