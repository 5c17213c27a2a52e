package io.kedang.inbox;

import java.util.Collection;
import java.util.Map;

/**
 * How a case is called in a list: the customer's name, decrypted for the page shown only.
 * Implemented by the capability that owns the case.
 */
public interface CaseTitles {

  /** The process definition key these titles are for. */
  String process();

  /** Case ids to titles, in at most two statements; ids unknown here are left out. */
  Map<String, String> titles(Collection<String> caseIds);
}
