package io.idrelay.platform.problems;

import io.idrelay.contracts.MerchantId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

@Path("/things")
@Consumes("application/json")
@Produces("application/json")
public class ThingsResource {
    static final AtomicInteger MADE = new AtomicInteger();
    static final CountDownLatch ENTERED = new CountDownLatch(1);
    static final CountDownLatch GO_ON = new CountDownLatch(1);

    private final Idempotency idempotency;

    ThingsResource(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    enum Color {
        RED,
        GREEN
    }

    record Part(@NotBlank String name, @Nullable LocalDate since) {}

    record Thing(
            @NotNull @Size(max = 10) String title,
            @Nullable Color color,
            @Nullable Integer count,
            @Nullable MerchantId owner,
            @Valid @Nullable List<Part> parts) {}

    record Made(int number, @Nullable String secret) {}

    @POST
    public Thing post(@Valid @NotNull Thing request) {
        return request;
    }

    @GET
    public String list(@QueryParam("limit") @DefaultValue("1") @Max(5) int limit) {
        return "{}";
    }

    @GET
    @Path("/{id}")
    public String get(@PathParam("id") MerchantId id) {
        throw Problems.notFound("thing");
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret-word");
    }

    @GET
    @Path("/outage")
    public String outage() {
        throw new IllegalStateException(new SQLTransientConnectionException("secret-word"));
    }

    @POST
    @Path("/once")
    public Response once(@HeaderParam("Idempotency-Key") @Nullable String key, Thing request) {
        return idempotency.run(
                Optional.ofNullable(key),
                "tenant",
                "make",
                request,
                () -> {
                    if (request.title().equals("refused")) {
                        throw Problems.conflict("not-now", "Not now.");
                    }
                    if (request.title().equals("slow")) {
                        waitForTheOther();
                    }
                    int number = MADE.incrementAndGet();
                    return Answer.created(new Made(number, "s3cret"))
                            .replayedAs(new Made(number, null));
                });
    }

    private static void waitForTheOther() {
        try {
            ENTERED.countDown();
            GO_ON.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
