"""Somebody at the door of a product: joins by a link, or signs in. The password is in ROUNDTABLE_PASSWORD.

visitor.py LINK EMAIL joins by an organiser's link.
"""
import json
import os
import sys
import urllib.request


def _post(url, body):
    # Whoever has no session yet proves that they are no other site's page by the same value in both headers.
    headers = {"Content-Type": "application/json", "Cookie": "XSRF-TOKEN=none", "X-XSRF-TOKEN": "none"}
    return urllib.request.urlopen(urllib.request.Request(url, json.dumps(body).encode(), headers))


def join(link, email):
    address, token = link.split("/join#")
    _post(address + "/api/join",
          {"token": token, "name": "Importer", "email": email, "password": os.environ["ROUNDTABLE_PASSWORD"]})


def sign_in(url, email):
    """The header Cookie of the session."""
    answer = _post(url + "/api/session", {"email": email, "password": os.environ["ROUNDTABLE_PASSWORD"]})
    return "; ".join(cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie"))


if __name__ == "__main__":
    join(sys.argv[1], sys.argv[2])
