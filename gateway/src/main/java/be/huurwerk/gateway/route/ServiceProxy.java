package be.huurwerk.gateway.route;

import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.replica.Connections;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jboss.logging.Logger;

/** Passes calls on to a service, streaming both ways, and answers a problem where the service gives no answer. */
final class ServiceProxy implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);

    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final Service service;
    private final Silence silence;

    private ServiceProxy(Service service, Silence silence) {
        this.service = service;
        this.silence = silence;
    }

    static HttpProxy to(Service service, Connections connections, Silence silence, GatewayConfig config) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.client(service))
                .origin(context -> connections.open(service, config.answerTimeout()))
                .addInterceptor(new ServiceProxy(service, silence));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ForwardedHeaders.cleanRequest(context.request().headers());
        return silence.unlessItLasts(() -> Repeatable.of(context.request().proxiedRequest())
                        .map(repeatable -> repeatable.send(context))
                        .orElseGet(context::sendRequest))
                .recover(fault -> Future.succeededFuture(problem(context, fault)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        ForwardedHeaders.cleanAnswer(response.headers());
        if (BODILESS.contains(response.getStatusCode())) {
            dropBody(response);
        }
        return context.sendResponse();
    }

    /** Else the proxy would announce chunks that never come; the phrase of the service hides from the server that there is no body. */
    private static void dropBody(ProxyResponse response) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().addAll(response.headers()).remove(HttpHeaders.TRANSFER_ENCODING);
        response.release();
        response.setStatusMessage(null).headers().addAll(headers);
    }

    private ProxyResponse problem(ProxyContext context, Throwable fault) {
        ProblemException problem = UpstreamFaults.problem(service, fault);
        LOG.warnf("%s: no answer (%d): %s", service.api(), problem.status(), fault.toString());
        Language language = Language.of(context.request().proxiedRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProxyResponse response = context.request().release().response();
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .setBody(Body.body(Buffer.buffer(Problems.json(problem, language))));
        problem.headers().forEach(response::putHeader);
        return response;
    }
}
