package io.kedang.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers for Tomcat itself where a request is so broken that no application is chosen for it; no
 * language is known there, so both speak.
 */
public class ProblemErrorReportValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String body =
        """
        {"type":"urn:kedang:problem:requestRefused","title":"请求无法处理 The request was refused","status":%d,\
        "detail":"请求不符合 HTTP 规则。It does not follow the rules of HTTP.","code":"requestRefused","fields":[]}"""
            .formatted(status);
    try {
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getReporter().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException readerWentAway) {
      // nobody left to tell
    }
  }
}
