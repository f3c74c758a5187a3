package roundtable.kit.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import roundtable.access.Actor;
import roundtable.refusal.RefusedException;

/** Gives a controller's method its {@link Actor}; without one the request is refused with {@code sign-in-needed}. */
final class ActorResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        var cookie = servlet == null ? null : WebUtils.getCookie(servlet, SessionCookie.NAME);
        return SessionCookie.decode(cookie == null ? null : cookie.getValue())
                .orElseThrow(() -> new RefusedException(SessionRefusal.SIGN_IN_NEEDED));
    }
}
