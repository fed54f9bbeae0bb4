package org.onehall.gateway.observation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers a request that the firewall refuses as the framework does, and lets it count as failed by that. */
@Component
class RefusedByFirewall implements RequestRejectedHandler {

    private final RequestRejectedHandler answer = new HttpStatusRequestRejectedHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws ServletException, IOException {
        request.setAttribute(RequestObservation.FAILURE, refused);
        answer.handle(request, response, refused);
    }
}
