package io.kedang.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells who started the demo where it is and how to sign in (OPER-1); the sign-in page lists
 * everybody.
 */
@Component
@ConditionalOnProperty("kedang.demo")
class DemoWelcome {

  private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

  private final Environment environment;

  DemoWelcome(Environment environment) {
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void welcome() {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return; // nobody can come: the program runs without a web server
    }
    log.info(
        """


          Kedang 客档 is ready:  http://{}:{}

          Demo people are named by their role; everybody's password is {}
            customer-rep          opens files at the counter     information-officer   decides findings
            verifier              calls customers                data-steward          uploads sheets
            manager, auditor …    all of them stand on the sign-in page
          演示人员以岗位代码命名，口令相同；登录页列出全部人员。Stop with Ctrl+C.
        """,
        environment.getProperty("server.address", "127.0.0.1"),
        port,
        Passwords.DEMO);
  }
}
